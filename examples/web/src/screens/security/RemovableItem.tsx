import type { ReactNode } from 'react';
import { Form, type Outcome } from '../../components/Form.tsx';

interface Removal {
  /** Opens the confirmation. */
  readonly summary: string;
  readonly consequence: string;
  readonly button: string;
  readonly submit: () => Promise<Outcome>;
}

interface Props {
  readonly name: string;
  readonly badge?: string | undefined;
  /** Undefined if the item cannot be removed here. */
  readonly removal: Removal | undefined;
  readonly children: ReactNode;
}

/** An item of a list, with a confirmation that removes it. */
export const RemovableItem = ({ name, badge, removal, children }: Props) => (
  <li>
    <p className="value">
      <strong>{name}</strong>
      {badge && <span className="badge good">{badge}</span>}
    </p>
    {children}
    {removal && (
      <details>
        <summary>
          {removal.summary}
          <span className="hidden">: {name}</span>
        </summary>
        <p>{removal.consequence}</p>
        <Form submit={removal.submit} button={removal.button} variant="danger" />
      </details>
    )}
  </li>
);
