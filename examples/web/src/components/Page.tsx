import { createContext, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useHandover } from '../handover.ts';
import { isNeutral, type Notice, toNoticeText } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';

interface Submitted {
  /** The ID of the form that was submitted last; undefined if none was. */
  readonly form: string | undefined;
  readonly onSubmit: (form: string) => void;
}

/** Lets the forms of a screen remove each other's errors and notices. Undefined outside a screen. */
export const SubmittedContext = createContext<Submitted | undefined>(undefined);

interface Props {
  readonly title: string;
  /** Tells what happened before, until a form is submitted. A notice from the previous screen takes precedence. */
  readonly notice?: Notice | undefined;
  readonly children: ReactNode;
}

/** A screen. Moves the focus to its heading, so that screen readers announce the screen and the notice. */
export const Page = ({ title, notice, children }: Props) => {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const noticeId = useId();
  const { key } = useLocation();
  const handover = useHandover();
  const [submitted, setSubmitted] = useState({ key: '', form: '' });
  // Each navigation brings its own notice, also to the same screen.
  const form = submitted.key === key ? submitted.form : undefined;
  const shownNotice = form === undefined ? (handover.notice ?? notice) : undefined;

  useFocus(heading, title);
  return (
    <main>
      <title>{`${title} · ${texts.app.name}`}</title>
      <h1 ref={heading} tabIndex={-1} aria-describedby={shownNotice && noticeId}>
        {title}
      </h1>
      {shownNotice && (
        <p id={noticeId} className={isNeutral(shownNotice) ? 'notice neutral' : 'notice'}>
          {toNoticeText(texts, shownNotice)}
        </p>
      )}
      <SubmittedContext value={{ form, onSubmit: (id) => setSubmitted({ key, form: id }) }}>
        {children}
      </SubmittedContext>
    </main>
  );
};

/**
 * Moves the focus to the heading of each new screen, but not when the language changes. A section that the address names
 * takes the focus itself.
 */
const useFocus = (heading: { readonly current: HTMLHeadingElement | null }, title: string): void => {
  const { key, hash } = useLocation();
  const language = useTexts().language;
  const focused = useRef({ key, language, title: '' });
  useEffect(() => {
    const last = focused.current;
    focused.current = { key, language, title };
    // The key is `default` after a page load, when the browser places the focus. A new title means a new screen, even at
    // the same address.
    const isTranslated = last.key === key && last.language !== language;
    if (key !== 'default' && hash === '' && !isTranslated && (last.key !== key || last.title !== title))
      heading.current?.focus();
  }, [key, hash, title, language, heading]);
};

export const BackToProfile = () => (
  <p className="links">
    <Link to="/">{useTexts().app.backToProfile}</Link>
  </p>
);
