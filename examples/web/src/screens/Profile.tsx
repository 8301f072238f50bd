import type { VerifiableAttribute } from 'cognito-graphql-auth-client';
import { Link } from 'react-router';
import { Field } from '../components/Field.tsx';
import { Form } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { isFederated } from '../isFederated.ts';
import { openPendingAddress } from '../pendingAddress.ts';
import { useTexts } from '../texts/texts.ts';
import { updateProfile } from '../updateProfile.ts';

export const Profile = () => {
  const user = useUser();
  const { profile: texts, fields } = useTexts();
  return (
    <Page title={texts.title}>
      <dl>
        <AddressEntry
          attribute="EMAIL"
          value={user.email}
          isVerified={user.emailVerified}
          isReadOnly={isFederated(user)}
        />
        <AddressEntry attribute="PHONE_NUMBER" value={user.phoneNumber} isVerified={user.phoneNumberVerified} />
        <div className="entry">
          <dt>{texts.security}</dt>
          <dd>
            <span className="optional">{texts.securitySummary}</span>
            <Link to="/security" aria-label={texts.manageSecurity}>
              {texts.manage}
            </Link>
          </dd>
        </div>
      </dl>
      <Form
        submit={(getValue) => updateProfile({ name: getValue('name') }, () => ({ notice: 'saved' }))}
        button={texts.save}
        variant="secondary"
      >
        <Field label={fields.name} name="name" autoComplete="name" defaultValue={user.name ?? ''} required={false} />
      </Form>
      <p className="links">
        <Link to="/delete-account">{texts.deleteAccount}</Link>
      </p>
    </Page>
  );
};

const paths = { EMAIL: '/email', PHONE_NUMBER: '/phone-number' } as const satisfies Record<VerifiableAttribute, string>;

interface EntryProps {
  readonly attribute: VerifiableAttribute;
  readonly value: string | null;
  readonly isVerified: boolean;
  readonly isReadOnly?: boolean;
}

const AddressEntry = ({ attribute, value, isVerified, isReadOnly = false }: EntryProps) => {
  const { [attribute]: texts, ...all } = useTexts().profile;
  const pending = openPendingAddress({ userId: useUser().id, attribute }).read();
  return (
    <div className="entry">
      <dt>{texts.term}</dt>
      <dd>
        <span className="value">
          {value ? <bdi>{value}</bdi> : <span className="optional">{all.none}</span>}
          {value && (
            <span className={isVerified ? 'badge good' : 'badge'}>{isVerified ? all.verified : all.notVerified}</span>
          )}
        </span>
        {!isReadOnly && !pending && (
          <Link to={paths[attribute]} aria-label={value ? texts.change : texts.add}>
            {value ? all.change : all.add}
          </Link>
        )}
      </dd>
      {pending && (
        <dd>
          <span className="hint">{all.pending(pending.destination)}</span>
          <Link to={paths[attribute]}>{all.enterCode}</Link>
        </dd>
      )}
    </div>
  );
};
