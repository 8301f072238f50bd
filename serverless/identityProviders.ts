import { PROVIDER_FORMS, type ProviderForm, type ProviderKind, requiredOptions } from './providerForms.ts';
import { toDynamicReference } from './secretReference.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A provider that an app can offer. */
export interface IdentityProvider {
  /** Cognito's name of the provider. */
  readonly name: string;
  readonly kind: ProviderKind;
  /** The name that apps show. */
  readonly label: string;
  /** The provider's claims, by the attributes of the user pool that hold them. */
  readonly attributeMapping: Readonly<Record<string, string>>;
}

/** Returns the forms whose required options are all set. */
const completeForms = (env: Environment): ProviderForm[] =>
  PROVIDER_FORMS.filter((form) => requiredOptions(form).every((option) => env[option]));

const toProvider = ({ name, label = '', kind, attributeMapping }: ProviderForm, env: Environment): IdentityProvider => {
  if (typeof name === 'string') return { name, kind, label, attributeMapping };
  const ownName = env[name.option] ?? '';
  return { name: ownName, kind, label: env[name.labelOption] || ownName, attributeMapping };
};

/** Returns the providers whose options are all set. */
export const readIdentityProviders = (env: Environment): readonly IdentityProvider[] =>
  completeForms(env).map((form) => toProvider(form, env));

/** Returns the resources of the providers, by their logical IDs. */
export const toProviderResources = (env: Environment) =>
  Object.fromEntries(
    completeForms(env).map((form) => {
      const { name, attributeMapping } = toProvider(form, env);
      const own = Object.entries(form.options).map(([detail, option]) => [detail, toDetail(form, option, env)]);
      const Properties = {
        UserPoolId: { Ref: 'UserPool' },
        ProviderName: name,
        ProviderType: form.type,
        ProviderDetails: { ...Object.fromEntries(own), ...form.details },
        AttributeMapping: { ...attributeMapping },
      };
      return [form.id, { Type: 'AWS::Cognito::UserPoolIdentityProvider', Condition: 'CreatePool', Properties }];
    }),
  );

const toDetail = ({ secret }: ProviderForm, option: string, { [option]: value = '' }: Environment): string =>
  option === secret ? toDynamicReference(value) : value;
