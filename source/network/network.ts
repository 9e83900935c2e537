import {readFile} from 'node:fs/promises';
import {Agent as HttpAgent} from 'node:http';
import {Agent as HttpsAgent} from 'node:https';
import {createSecureContext, rootCertificates, type SecureContext} from 'node:tls';
import {like} from '../domain/choices/problem/expected.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {unreadableBy, type Unreadable} from '../domain/choices/problem/usage-fault.ts';
import {mask} from '../domain/kit/mask.ts';

/**
How to reach an address: through the proxy that the environment names for it, trusting the certificates of AWS_CA_BUNDLE
too.
*/
export type Network = {readonly agentFor: (url: URL) => Promise<HttpAgent>};

/** Variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|169\.254\.\d+\.\d+)$/v;

/** A file of certificates, and what names it. */
type Bundle = {readonly flag: string; readonly file: string | undefined};

/** The network as the environment describes it. Nothing is read or loaded before the first request. */
export function createNetwork(environment: Environment, {flag, file}: Partial<Bundle> = {}): Network {
	const bundle = {flag: flag ?? 'AWS_CA_BUNDLE', file: file ?? environment.AWS_CA_BUNDLE};
	const agents = new Map<string, Promise<HttpAgent>>();
	return {
		async agentFor(url) {
			const proxy = loopback.test(url.hostname) ? '' : await proxyFor(url, environment);
			const name = `${url.protocol} ${proxy}`;
			const agent = agents.get(name) ?? createAgent({protocol: url.protocol, proxy, bundle});
			agents.set(name, agent);
			return agent;
		},
	};
}

const proxyVariable = /^(?:https?|all)_proxy$/iv;

/** Neither the SDK nor Node 22 knows these variables. */
async function proxyFor(url: URL, environment: Environment): Promise<string> {
	if (Object.keys(environment).every(name => !proxyVariable.test(name))) {
		return '';
	}

	const {getProxyForUrl} = await import('proxy-from-env');
	const proxy = getProxyForUrl(url.href);
	return proxy === '' ? '' : (proxyAddress(url, environment) ?? proxy);
}

/** The variable that counts for an address, as a proxy that can be spoken to: one of HTTP, by TLS or not. */
function proxyAddress({protocol}: URL, environment: Environment): string | undefined {
	const names = [`${protocol.slice(0, -1)}_proxy`, 'all_proxy'].flatMap(name => [name, name.toUpperCase()]);
	const name = names.find(one => (environment[one] ?? '') !== '');
	const value = name === undefined ? '' : (environment[name] ?? '');
	// Without a scheme it is one of plain HTTP, as for curl and the AWS CLI.
	const address = /^[a-z][\w+\-.]*:\/\//iv.test(value) ? value : `http://${value}`;
	if (name !== undefined && !(/^https?:/iv.test(address) && URL.canParse(address))) {
		const flag = name;
		// What stands before the host may be a password.
		const shown = value.replace(/^.*@/sv, () => `${mask}@`);
		const expected = like('https://proxy.internal:3128');
		throw new ProblemError({code: 'usage', faults: [{kind: 'invalid-value', flag, value: shown, expected}]});
	}

	return name === undefined ? undefined : address;
}

type AgentOptions = {readonly protocol: string; readonly proxy: string; readonly bundle: Bundle};

async function createAgent({protocol, proxy, bundle}: AgentOptions): Promise<HttpAgent> {
	if (proxy === '' && protocol === 'http:') {
		return new HttpAgent({keepAlive: true});
	}

	const secureContext = await trusting(bundle);
	const options = {keepAlive: true, ...(secureContext && {secureContext})};
	if (proxy !== '') {
		const {HttpsProxyAgent} = await import('https-proxy-agent');
		const agent = new HttpsProxyAgent(proxy, options);
		// Its own options are for reaching the proxy. What is behind the proxy is reached with these, which it empties
		// when it is made.
		Object.assign(agent.options, options);
		return agent;
	}

	return new HttpsAgent(options);
}

// Beside the usual ones, not in their place: a bundle that holds only the proxy's own certificate is common. Read once:
// all of them take 60 ms, and as certificates Node would read them again for each connection.
async function trusting({flag, file}: Bundle): Promise<SecureContext | undefined> {
	if (file === undefined || file === '') {
		return undefined;
	}

	const unusable = (why: Unreadable) =>
		new ProblemError({code: 'usage', faults: [{kind: 'unreadable-file', flag, file, why}]});
	try {
		const text = await readFile(file, 'utf8');
		if (!text.includes('-----BEGIN')) {
			throw unusable({kind: 'no-certificate'});
		}

		return createSecureContext({ca: [...rootCertificates, text]});
	} catch (error) {
		throw error instanceof ProblemError ? error : unusable(unreadableBy(error));
	}
}
