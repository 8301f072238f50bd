import type { RenderedLanguages } from '../renderLanguages.ts';
import { create, getElement } from './elements.ts';

const select = getElement('language', HTMLSelectElement);

const createEmail = (tag: string, kind: string): HTMLElement => {
  const frame = create('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = `${kind}, the email`;
  frame.src = `/languages/${tag}/${kind}`;
  return frame;
};

const createText = (text: string): HTMLElement => {
  const element = create('p', text);
  element.className = 'sms';
  return element;
};

const showLanguage = ({ languages }: RenderedLanguages): void => {
  const tag = select.value;
  const texts = getElement('texts', HTMLElement);
  texts.lang = tag;
  texts.replaceChildren(
    ...Object.entries(languages[tag] ?? {}).map(([kind, { emailSubject, smsMessage }]) => {
      const title = create('h2', kind);
      title.lang = 'en';
      const subject = create('p', emailSubject);
      subject.className = 'subject';
      return create('section', title, subject, createEmail(tag, kind), createText(smsMessage));
    }),
  );
};

const start = async (): Promise<void> => {
  const rendered: RenderedLanguages = await (await fetch('/languages')).json();
  getElement('faults', HTMLElement).replaceChildren(...rendered.faults.map((fault) => create('li', fault)));
  const tags = Object.keys(rendered.languages);
  select.replaceChildren(...tags.map((tag) => create('option', tag)));
  // The language stays when the page is loaded again.
  const wanted = location.hash.slice(1);
  if (tags.includes(wanted)) select.value = wanted;
  select.addEventListener('change', () => {
    history.replaceState(null, '', `#${select.value}`);
    showLanguage(rendered);
  });
  showLanguage(rendered);
};

void start();
