/** Variables whose whole value is a secret. */
const closed: ReadonlySet<string> = new Set([
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'AWS_SECURITY_TOKEN',
	'AWS_CONTAINER_AUTHORIZATION_TOKEN',
	'DD_API_KEY',
	'DD_APP_KEY',
]);

/** The secrets that the environment holds: keys, tokens, and the passwords of proxies. */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
	return Object.entries(environment).flatMap(([name, value = '']) =>
		closed.has(name) ? [value.trim()] : passwordsOf(name, value),
	);
}

function passwordsOf(name: string, value: string): readonly string[] {
	return /^(?:https?|all)_proxy$/iv.test(name) ? passwords(value) : [];
}

/** As it stands in the address, and as it is sent: `http://user:p%40ss@proxy:3128`; the scheme may be missing. */
function passwords(address: string): readonly string[] {
	const password = /^(?:[a-z]+:\/\/)?[^\/:@]*:(?<password>.*)@/iv.exec(address)?.groups?.password;
	return password === undefined ? [] : [password, decoded(password)];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) {
			return text;
		}

		throw error;
	}
}
