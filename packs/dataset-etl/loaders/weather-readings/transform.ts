/** Fahrenheit becomes Celsius; the columns of the dataset are all that goes on. */
export default (
  record: Readonly<Record<string, string | null>>,
  reject: (reason: string) => never,
): Readonly<Record<string, string | null>> => {
  const { station = null, taken_at = null, temperature = null, humidity = null, wind = null, is_checked = null } = record;
  return { station, taken_at, temperature: temperature === null ? null : celsius(temperature, reject), humidity, wind, is_checked };
};

const celsius = (text: string, reject: (reason: string) => never): string => {
  const found = /^(-?\d+(?:\.\d+)?)([A-Z]?)$/.exec(text);
  if (found === null || found[2] === "" || found[2] === "C") return found?.[1] ?? text;
  if (found[2] !== "F") return reject(`\`${text}\` is a temperature in an unknown unit`);
  return (((Number(found[1]) - 32) * 5) / 9).toFixed(1);
};
