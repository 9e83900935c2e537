import type {ImageVerdict} from '../domain/account/image-verdict.ts';
import {versionOf} from '../domain/agent/image-tag.ts';
import {versionsLike} from '../domain/agent/releases/versions-like.ts';
import {createNetwork, type Environment} from '../network/network.ts';
import {addressOf} from './address-of.ts';
import {exchangeOver, type Waiting} from './exchange.ts';
import type {Registry} from './gateway.ts';
import {openRepository, type Repository} from './repository.ts';

/** In milliseconds: from when silence is told, how long one answer may take, and all of them together. */
const usual = {noticed: 3000, answer: 10_000, all: 30_000};

type RegistryOptions = {readonly environment: Environment; readonly patience?: typeof usual};

/** Registries over HTTPS. `DD_ECS_SETUP_REGISTRY_URL`, with `{host}` in it, stands in for their own addresses. */
export function registry({environment, patience = usual}: RegistryOptions): Registry {
	const network = createNetwork(environment);
	const template = environment.DD_ECS_SETUP_REGISTRY_URL ?? 'https://{host}';
	const waiting: Waiting = new Map();
	return {
		async resolve(image, {likely, signal}) {
			const {host, path, tag} = addressOf(image);
			const address = template.split('{host}').join(host);
			if (!URL.canParse(`${address}/v2/${path}/manifests/${tag}`)) {
				return {kind: 'unknown', image, tag, why: 'unreachable', detail: address};
			}

			const limit = AbortSignal.timeout(patience.all);
			const stop = signal ? AbortSignal.any([signal, limit]) : limit;
			const exchange = exchangeOver({network, waiting, patience: patience.answer, signal: stop});
			return resolveIn(openRepository({address, path, exchange}), {image, tag, likely});
		},
		unanswered() {
			const before = performance.now() - patience.noticed;
			return [...waiting.values()].filter(({since}) => since <= before).toSorted((a, b) => a.since - b.since);
		},
	};
}

type Wanted = {readonly image: string; readonly tag: string; readonly likely: readonly string[]};

async function resolveIn(repository: Repository, {image, tag, likely}: Wanted): Promise<ImageVerdict> {
	const pointed = await repository.digestOf(tag);
	if (pointed.kind !== 'found') {
		return {...pointed, image, tag};
	}

	const {digest} = pointed;
	const version = versionOf(tag) ?? (await versionBehind(repository, {tag, digest, likely}));
	return {kind: 'found', image, tag, digest, ...(version !== undefined && {version})};
}

type Behind = Pick<Wanted, 'tag' | 'likely'> & {readonly digest: string};

/**
The version whose tag has the same digest: Datadog makes its moving tags as tags of the version's own image
(datadog-agent, `.gitlab`, "deploy mutable image tags": "not uploading the image, but only creating the tags"). What the
image says of itself is no help: its `org.opencontainers.image.version` is that of Ubuntu, which it is built on
(datadog-agent, `Dockerfiles/agent/Dockerfile`; docker-library, repo-info of ubuntu).
*/
async function versionBehind(repository: Repository, {tag, digest, likely}: Behind): Promise<string | undefined> {
	const guesses = versionsLike(
		tag,
		likely.map(version => `${version}${variantOf(tag)}`),
	).slice(0, mostGuesses);
	const guessed = await equalTo(digest, guesses, repository);
	if (guessed !== undefined) {
		return guessed;
	}

	const listed = versionsLike(tag, await repository.tags()).filter(name => !guesses.includes(name));
	return equalTo(digest, listed.slice(0, mostCompared), repository);
}

function variantOf(tag: string): string {
	const dash = tag.indexOf('-');
	return dash === -1 ? '' : tag.slice(dash);
}

const mostGuesses = 2;

/** A moving tag means one of the newest, or one before them when a release was taken back (datadog-agent#29319). */
const mostCompared = 8;

async function equalTo(digest: string, tags: readonly string[], repository: Repository): Promise<string | undefined> {
	for (const tag of tags) {
		const pointed = await repository.digestOf(tag);
		if (pointed.kind === 'found' && pointed.digest === digest) {
			return versionOf(tag);
		}
	}

	return undefined;
}
