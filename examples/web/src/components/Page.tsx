import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useHandover } from '../handover.ts';

interface Props {
  readonly title: string;
  /** What happened before, where the screen before this one has not handed over its own. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
}

/** A screen. Its heading gets the focus, so that whoever cannot see it hears where they are, and what happened. */
export const Page = ({ title, notice, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const noticeId = useId();
  const { key } = useLocation();
  const handover = useHandover();
  const told = handover.notice ?? notice;

  // biome-ignore lint/correctness/useExhaustiveDependencies(title): another title is another screen, at the same address.
  useEffect(() => {
    // `default` is the page as it was loaded: there the browser decides.
    if (key !== 'default') heading.current?.focus();
  }, [key, title]);

  return (
    <main>
      <title>{`${title} · Example`}</title>
      <h1 ref={heading} tabIndex={-1} aria-describedby={told && noticeId}>
        {title}
      </h1>
      {told && (
        <p id={noticeId} className="notice">
          {told}
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
