import {existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TaskDefinition} from '../../source/domain/account/task-definition.ts';
import type {Json, JsonObject} from '../../source/domain/kit/json.ts';
import {isObject, objectsOf, textOf} from '../../source/domain/kit/shape.ts';
import {call} from './api.ts';
import {containerConfig} from './container-config.ts';
import type {Engine} from './engine.ts';
import {image, importImage} from './image.ts';
import {judgeTask, type Verdict} from './task.ts';

export type Judge = {
	/** Whether containers are started too: in an engine of our own, where there is a program for them to run. */
	readonly canStart: boolean;
	readonly judge: (definition: TaskDefinition) => Promise<Verdict>;
	/** How many definitions were started; of those that ask the same of the engine, one. */
	readonly started: () => number;
	/** Takes out all that was made. */
	readonly close: () => Promise<void>;
};

const volumePrefix = 'dd-ecs-setup-judged-';

/** Asks an engine about one definition after another. */
export async function createJudge({socket, isOwn}: Engine): Promise<Judge> {
	const {canRun} = await importImage(socket);
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-host-'));
	const tried = new Set<string>();
	let started = 0;
	const canStart = isOwn && canRun;
	return {
		canStart,
		started: () => started,
		async judge(definition) {
			const created = await judgeTask(socket, definition, {sourceOf, isStarted: false});
			const key = whatIsAsked(definition);
			if (created.kind === 'refused' || !canStart || tried.has(key)) {
				return created;
			}

			tried.add(key);
			const verdict = await judgeTask(socket, definition, {
				sourceOf: volume => onThisHost(sourceOf(volume), folder),
				isStarted: true,
			});
			started += verdict.kind === 'taken' ? 1 : 0;
			return verdict;
		},
		async close() {
			await removeVolumes(socket);
			await call(socket, {method: 'DELETE', path: `/images/${image}?force=1`});
			rmSync(folder, {recursive: true, force: true});
		},
	};
}

/** A path of the host, or the name of a volume of Docker's. */
function sourceOf({name, host}: JsonObject): string {
	return (isObject(host) ? textOf(host.sourcePath) : undefined) ?? `${volumePrefix}${textOf(name) ?? ''}`;
}

/** Docker makes the folder where there is none, at the start: ours is made elsewhere, so that nothing stays behind. */
function onThisHost(source: string, folder: string): string {
	if (!source.startsWith('/') || existsSync(source)) {
		return source;
	}

	const made = path.join(folder, source);
	mkdirSync(made, {recursive: true});
	return made;
}

/** What a start adds to what was created: variables, labels and the image make no difference to the engine. */
function whatIsAsked(definition: TaskDefinition): string {
	return JSON.stringify(
		definition.containerDefinitions.map(container => {
			const {HostConfig} = containerConfig(definition, container, {image, sourceOf, made: new Map()});
			return HostConfig;
		}),
	);
}

async function removeVolumes(socket: string): Promise<void> {
	const {body} = await call(socket, {method: 'GET', path: '/volumes'});
	// What JSON.parse gave has no other shape.
	const answer = body as Json;
	const all = isObject(answer) ? objectsOf(answer.Volumes).map(({Name}) => textOf(Name) ?? '') : [];
	const ours = all.filter(name => name.startsWith(volumePrefix));
	for (const name of ours) {
		await call(socket, {method: 'DELETE', path: `/volumes/${name}?force=1`});
	}
}
