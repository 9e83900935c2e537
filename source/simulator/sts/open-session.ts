import type {Account} from '../account/account.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {Principal} from '../account/principal.ts';
import type {Role} from '../account/role.ts';

/** `policy` narrows the session down; `seconds` has been checked already. */
type Session = {
	readonly role: Role;
	readonly name: string;
	readonly seconds: number;
	readonly policy?: PolicyDocument;
	readonly serviceControl?: readonly PolicyDocument[];
};

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Lets a role be used under a session name for some seconds, and gives the new principal with its temporary keys. */
export function openSession({role, name, seconds, policy, serviceControl}: Session, account: Account): Principal {
	const principal: Principal = {
		// ASIA is the prefix of temporary keys (IAM user guide: unique identifiers).
		accessKeyId: `ASIA${account.random.characters(16, capitals)}`,
		secretAccessKey: account.random.characters(40, letters),
		// Session tokens begin with these letters as far as anybody has seen; nothing here reads them.
		sessionToken: `IQoJb3JpZ2luX2Vj${account.random.characters(180, letters)}`,
		arn: `arn:${account.partition}:sts::${account.id}:assumed-role/${role.name}/${name}`,
		userId: `${role.id}:${name}`,
		expiresAt: Math.floor(account.clock.now()) + seconds,
		// The role's own policies are looked up at each request, so that a session follows its role.
		identity: [],
		...(policy && {session: policy}),
		...(serviceControl && {serviceControl}),
	};
	account.principals.set(principal.accessKeyId, principal);
	return principal;
}
