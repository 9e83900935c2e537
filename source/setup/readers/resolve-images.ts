import type {Aws} from '../../aws/gateway.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {ImageVerdict} from '../../domain/account/image-verdict.ts';
import {ecrImage} from '../../domain/agent/releases/ecr-image.ts';
import {newestKnown} from '../../domain/agent/releases/known-releases.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Resolved} from '../../domain/plan/releases/pinning.ts';
import type {Ports} from '../ports.ts';

/** Who is asked: AWS for what an account's own registry has, and the registries that answer everybody. */
export type Asking = {readonly aws: Aws; readonly ports: Pick<Ports, 'registry' | 'interrupt'>};

/** Asks the registries what these images are today, each once and side by side. */
export async function* resolveImages(images: readonly string[], asking: Asking): AsyncGenerator<SetupEvent, Resolved> {
	for (const image of images) {
		yield {type: 'reading', what: 'registry', subject: image};
	}

	return resolvedBy(images, asking);
}

/** The same without a word, while somebody looks at what was told before. */
export async function resolvedBy(images: readonly string[], asking: Asking): Promise<Resolved> {
	return Object.fromEntries(
		await Promise.all(images.map(async image => [image, await resolveImage(image, asking)] as const)),
	);
}

async function resolveImage(image: string, {aws, ports: {registry, interrupt}}: Asking): Promise<ImageVerdict> {
	const own = ecrImage(image);
	if (!own) {
		return registry.resolve(image, {likely: [newestKnown.version], signal: interrupt.graceful});
	}

	try {
		const verdict = await aws.readImage(own, interrupt.graceful);
		return {...verdict, image, tag: own.tag};
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return {kind: 'unread', image, tag: own.tag, problem: error.problem};
		}

		// In a region or partition that these credentials are not known in.
		if (error instanceof ProblemError && error.problem.code === 'wrong-credentials') {
			return {kind: 'unknown', image, tag: own.tag, why: 'private', detail: error.problem.detail ?? ''};
		}

		throw error;
	}
}
