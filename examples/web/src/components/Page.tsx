import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useHandover } from '../handover.ts';

interface Props {
  readonly title: string;
  /** Tells what happened before. A notice from the previous screen takes precedence. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
}

/** A screen. Moves the focus to its heading, so that screen readers announce the screen and the notice. */
export const Page = ({ title, notice, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const noticeId = useId();
  const { key } = useLocation();
  const handover = useHandover();
  const shownNotice = handover.notice ?? notice;

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
      {children}
    </main>
  );
};

export const BackToProfile = () => (
  <p className="links">
    <Link to="/">Back to your profile</Link>
  </p>
);
