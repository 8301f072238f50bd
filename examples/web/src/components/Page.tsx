import { createContext, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useHandover } from '../handover.ts';

interface Submitted {
  /** The ID of the form that was submitted last; undefined if none was. */
  readonly form: string | undefined;
  readonly onSubmit: (form: string) => void;
}

/** Lets the forms of a screen remove each other's notices. */
export const SubmittedContext = createContext<Submitted>({ form: undefined, onSubmit: () => {} });

interface Props {
  readonly title: string;
  /** Tells what happened before, until a form is submitted. A notice from the previous screen takes precedence. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
}

/** A screen. Moves the focus to its heading, so that screen readers announce the screen and the notice. */
export const Page = ({ title, notice, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const noticeId = useId();
  const { key } = useLocation();
  const handover = useHandover();
  const [submitted, setSubmitted] = useState({ key: '', form: '' });
  // Each navigation brings its own notice, also to the same screen.
  const form = submitted.key === key ? submitted.form : undefined;
  const shownNotice = form === undefined ? (handover.notice ?? notice) : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies(title): a new title means a new screen, even at the same address.
  useEffect(() => {
    // The key is `default` after a page load, when the browser places the focus.
    if (key !== 'default') heading.current?.focus();
  }, [key, title]);

  return (
    <main>
      <title>{`${title} · Example`}</title>
      <h1 ref={heading} tabIndex={-1} aria-describedby={shownNotice && noticeId}>
        {title}
      </h1>
      {shownNotice && (
        <p id={noticeId} className="notice">
          {shownNotice}
        </p>
      )}
      <SubmittedContext value={{ form, onSubmit: (id) => setSubmitted({ key, form: id }) }}>
        {children}
      </SubmittedContext>
    </main>
  );
};

export const BackToProfile = () => (
  <p className="links">
    <Link to="/">Back to your profile</Link>
  </p>
);
