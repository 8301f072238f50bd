import { useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { useModule } from '../useModule.ts';

/** Loads 6 kB compressed, which no other screen needs. */
const loadQrCode = () => import('qrcode.react');

/** Moves the focus to an element, because the button that had the focus is gone. */
const focus = (element: HTMLElement | null): void => element?.focus();

interface Props {
  readonly secretCode: string;
  readonly otpauthUri: string;
}

/** Shows the secret of an authenticator app: as a QR code, as a link for this device, and as text. */
export const TotpSecret = ({ secretCode, otpauthUri }: Props) => {
  const texts = useTexts().totp;
  // The link and the key are enough if this cannot be loaded.
  const library = useModule(loadQrCode);
  return (
    <>
      <p ref={focus} tabIndex={-1}>
        {texts.scan}
      </p>
      <div className="qr">
        {library && <library.QRCodeSVG value={otpauthUri} size={184} marginSize={2} title={texts.qrCode} />}
      </div>
      <p>
        {texts.thisDevice} <a href={otpauthUri}>{texts.open}</a>
      </p>
      <p>{texts.enterKey}</p>
      <div className="secret">
        <code>{secretCode.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={secretCode} />
      </div>
    </>
  );
};

const CopyButton = ({ text }: { readonly text: string }) => {
  const texts = useTexts().totp;
  const [message, setMessage] = useState('');
  const copy = async (): Promise<void> => {
    // Screen readers announce a message only when it changes.
    setMessage('');
    try {
      await navigator.clipboard.writeText(text);
      setMessage(texts.copied);
    } catch {
      // The person did not allow it, or the page is not served by HTTPS.
      setMessage(texts.notCopied);
    }
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void copy()}>
        {texts.copy}
      </button>
      <span role="status">{message}</span>
    </>
  );
};
