import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import type {Account} from '../../account/account.ts';
import type {Principal} from '../../account/principal.ts';
import {openSession} from '../../sts/open-session.ts';
import {demoRegion} from '../demo.ts';

type Files = Readonly<Record<string, string>>;

// Twelve hours, the longest session of a role (IAM: MaxSessionDuration); simulated hours pass fast.
const longest = 12 * 3600;

/** What `aws sso login` leaves behind for an SSO session of that name, which ends so many seconds from now. */
export function portalToken(session: string, seconds: number, {clock, singleSignOn, random}: Account): Files {
	const accessToken = `aoaAAAAA${random.hex(64)}`;
	const ends = clock.now() + seconds;
	singleSignOn?.tokens.set(accessToken, ends);
	// The SDK and the AWS CLI name the file after the session, hashed, so it must be made the same way to be found.
	const name = createHash('sha1').update(session).digest('hex');
	return {
		[`.aws/sso/cache/${name}.json`]: JSON.stringify({accessToken, expiresAt: instant(ends), region: demoRegion}),
	};
}

/** What `aws login` leaves behind for a user. */
export function loginToken(user: Principal, account: Account): Files {
	const {clock, random, id: accountId} = account;
	const {accessKeyId, secretAccessKey} = user;
	const session = {
		...user,
		// Keys that come with a session token begin with ASIA, those of a user with AKIA (IAM user guide).
		accessKeyId: `ASIA${accessKeyId.slice(4)}`,
		sessionToken: random.hex(64),
		expiresAt: clock.now() + longest,
	};
	account.principals.set(session.accessKeyId, session);
	// Named after the profile's `login_session`, which is the user's ARN.
	const name = createHash('sha256').update(user.arn).digest('hex');
	return {
		[`.aws/login/cache/${name}.json`]: JSON.stringify({
			accessToken: {
				accessKeyId: session.accessKeyId,
				secretAccessKey,
				sessionToken: session.sessionToken,
				accountId,
				expiresAt: instant(session.expiresAt),
			},
			tokenType: 'aws_sigv4',
			clientId: 'arn:aws:signin:::devtools/same-device',
			// Never used: the keys outlast the demo, and the simulator has no sign-in service that could renew them.
			refreshToken: 'none',
			dpopKey: 'none',
		}),
	};
}

/** A program for `credential_process`, which hands out a session of a role. */
export function vault(name: string, account: Account): string {
	const role = account.roles.get(name);
	if (!role) {
		throw new RangeError(`The world has no role ${name}`);
	}

	const {
		accessKeyId,
		secretAccessKey,
		sessionToken,
		expiresAt = 0,
	} = openSession({role, name: 'vault', seconds: longest}, account);
	const credentials = {
		// The only version of this format (AWS CLI user guide: credentials of an external process).
		Version: 1,
		AccessKeyId: accessKeyId,
		SecretAccessKey: secretAccessKey,
		SessionToken: sessionToken,
		Expiration: instant(expiresAt),
	};
	// Quoted twice: once as the JSON that the SDK reads, once as the text of a program that writes it.
	return `console.log(${JSON.stringify(JSON.stringify(credentials))});\n`;
}

/** Who issues the tokens of pods. */
export const issuer = 'oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';

/** The token of a pod, as Kubernetes puts it into a file. */
export function webToken({clock}: Account): string {
	const claims = {
		iss: `https://${issuer}`,
		sub: 'system:serviceaccount:tools:setup',
		// The audience that EKS asks for by default.
		aud: 'sts.amazonaws.com',
		exp: Math.floor(clock.now()) + longest,
	};
	// The last part stands for the signature: only the simulator reads the token, and it checks none.
	return ['{"alg":"RS256"}', JSON.stringify(claims), 'unsigned']
		.map(part => Buffer.from(part).toString('base64url'))
		.join('.');
}

function instant(seconds: number): string {
	return new Date(Math.floor(seconds) * 1000).toISOString();
}
