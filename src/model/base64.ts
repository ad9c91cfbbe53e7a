type Alphabet = "base64" | "base64url";

/** Base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: "base64url", omitPadding: true });

/**
 * Bytes of base64 (RFC 4648; base64url is without padding), or `undefined`. Only the one form that bytes have is read:
 * decoding alone takes many texts for the same bytes.
 */
export const fromBase64 = (text: string, alphabet: Alphabet = "base64"): Uint8Array | undefined => {
  try {
    const bytes = Uint8Array.fromBase64(text, { alphabet });
    return bytes.toBase64({ alphabet, omitPadding: alphabet === "base64url" }) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};
