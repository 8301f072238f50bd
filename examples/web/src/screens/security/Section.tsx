import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { SubmittedContext } from '../../components/Page.tsx';
import { type Notice, toNoticeText } from '../../texts/notice.ts';
import { useTexts } from '../../texts/texts.ts';

/** Shows a notice below the section's heading, and moves the focus there, because the button that had the focus is gone. */
const SectionContext = createContext<(notice: Notice) => void>(() => {});

export const useSection = () => useContext(SectionContext);

interface Props {
  /** The fragment of the address that leads to this section. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a screen, with a heading and notices of its own. */
export const Section = ({ id, title, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash } = useLocation();
  const texts = useTexts();
  const submitted = useContext(SubmittedContext);
  const [notice, setNotice] = useState<Notice>();
  /** The form of this section that was submitted last. */
  const [own, setOwn] = useState<string>();
  // A notice is outdated as soon as a form of another section is submitted.
  const shown = submitted?.form === own ? notice : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies(key): a link to the same section moves the focus again.
  useEffect(() => {
    if (hash === `#${id}`) heading.current?.focus();
  }, [key, hash, id]);

  const show = (next: Notice): void => {
    setNotice(next);
    heading.current?.focus();
  };
  const onSubmit = (id: string): void => {
    setNotice(undefined);
    setOwn(id);
    submitted?.onSubmit(id);
  };

  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} aria-describedby={shown && `${id}-notice`}>
        {title}
      </h2>
      {shown && (
        <p id={`${id}-notice`} className="notice">
          {toNoticeText(texts, shown)}
        </p>
      )}
      <SubmittedContext value={{ form: submitted?.form, onSubmit }}>
        <SectionContext value={show}>{children}</SectionContext>
      </SubmittedContext>
    </section>
  );
};
