/** Returns an element of the page. @param type the element's class, such as HTMLDialogElement */
export const getElement = <Type extends HTMLElement>(id: string, type: new () => Type): Type => {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id} of this type.`);
  return element;
};

/** Creates an element. `append` inserts strings as text, so that user input never becomes markup. */
export const create = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...contents: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.append(...contents);
  return element;
};

export const createRow = (...contents: readonly (string | Node)[]): HTMLTableRowElement =>
  create('tr', ...contents.map((content) => create('td', content)));

export const createTime = (iso: string): HTMLTimeElement => {
  const time = create('time', new Date(iso).toLocaleString());
  time.dateTime = iso;
  return time;
};

export const createButton = (label: string, onClick: () => unknown): HTMLButtonElement => {
  const button = create('button', label);
  button.type = 'button';
  button.addEventListener('click', () => void onClick());
  return button;
};

/** Creates the terms of a <dl>. */
export const createPair = ([name, value]: readonly [string, string | Node]): HTMLDivElement =>
  create('div', create('dt', name), create('dd', value));
