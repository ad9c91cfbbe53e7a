// Talks to the server of this page.

export const storedKey = "tagout-key";

export const ask = async (path, body) => {
  const headers = { "tagout-key": localStorage.getItem(storedKey) ?? "" };
  const sent =
    body === undefined
      ? { headers }
      : { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, { ...sent, cache: "no-store", credentials: "omit" });
  } catch {
    return { problem: "`tagout serve` does not answer: it was ended. Start it again and open the address it prints." };
  }
  const value = await response.json();
  return response.ok ? { value } : { problem: `${value.error.message}. What to do: ${value.error.fix}.`, code: value.error.code };
};
