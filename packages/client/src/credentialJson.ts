/**
 * Reads a credential's own JSON. Some password managers return objects whose `toJSON` is missing, throws, or leaves the
 * response out (https://github.com/bitwarden/clients/issues/14720), so callers check the result.
 */
const readJson = (
  credential: PublicKeyCredential,
): Partial<RegistrationResponseJSON | AuthenticationResponseJSON> | undefined => {
  try {
    return credential.toJSON();
  } catch {
    return undefined;
  }
};

/** Converts the parts that all credentials have. */
const encodeCredential = ({ id, rawId, type, authenticatorAttachment }: PublicKeyCredential) => ({
  id,
  rawId: encodeBytes(rawId),
  type,
  ...(authenticatorAttachment && { authenticatorAttachment }),
  clientExtensionResults: {},
});

/** Converts a new passkey to JSON. */
export const encodeNewPasskey = (credential: PublicKeyCredential): RegistrationResponseJSON => {
  const json = readJson(credential);
  // Safe: only the JSON of a new credential has an attestation.
  if (json?.response && 'attestationObject' in json.response) return json as RegistrationResponseJSON;
  // Safe: `navigator.credentials.create` returned it.
  const response = credential.response as AuthenticatorAttestationResponse;
  const publicKey = response.getPublicKey();
  return {
    ...encodeCredential(credential),
    response: {
      clientDataJSON: encodeBytes(response.clientDataJSON),
      attestationObject: encodeBytes(response.attestationObject),
      authenticatorData: encodeBytes(response.getAuthenticatorData()),
      publicKeyAlgorithm: response.getPublicKeyAlgorithm(),
      ...(publicKey && { publicKey: encodeBytes(publicKey) }),
      transports: response.getTransports(),
    },
  };
};

/** Converts a passkey's assertion to JSON. */
export const encodeAssertion = (credential: PublicKeyCredential): AuthenticationResponseJSON => {
  const json = readJson(credential);
  // Safe: only the JSON of an assertion has a signature.
  if (json?.response && 'signature' in json.response) return json as AuthenticationResponseJSON;
  // Safe: `navigator.credentials.get` returned it.
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    ...encodeCredential(credential),
    response: {
      clientDataJSON: encodeBytes(response.clientDataJSON),
      authenticatorData: encodeBytes(response.authenticatorData),
      signature: encodeBytes(response.signature),
      ...(response.userHandle && { userHandle: encodeBytes(response.userHandle) }),
    },
  };
};

/** Encodes bytes in base64url. */
const encodeBytes = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
