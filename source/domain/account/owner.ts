import type {Tags} from '../kit/tags.ts';

/** Tools that keep what they made, and put their own state back. */
export const keepers = ['terraform', 'cloudformation', 'cdk', 'pulumi', 'copilot'] as const;

/** One of `keepers`. */
export type Keeper = (typeof keepers)[number];

/** Who put an Agent there, told from tags; `isExported`: from code that this tool wrote. */
export type Owner =
	| {readonly kind: 'us'}
	| {readonly kind: Exclude<Keeper, 'cloudformation'>; readonly isExported?: true}
	| {readonly kind: 'cloudformation'; readonly stack?: string; readonly isExported?: true}
	| {readonly kind: 'unknown'; readonly createdBy?: string};

/** The tool that will take changes of ours back, if any. */
export function keeperOf({kind}: Pick<Owner, 'kind'>): Keeper | undefined {
	return keepers.find(keeper => keeper === kind);
}

/** The tools that keep what this one wrote as code; scripts and requests make what stays ours. */
export const exporting = ['terraform', 'cloudformation', 'cdk'] as const satisfies readonly Keeper[];

/** One of `exporting`. */
export type Exporting = (typeof exporting)[number];

/** The tag on what such a tool makes from our code; its value is the tool. */
export const exportedKey = 'dd-ecs-setup:exported';

/** Which tool keeps what was exported from here; nothing for anything else. */
export function exportedFor(tags: Tags): Exporting | undefined {
	return exporting.find(tool => tool === tags[exportedKey]);
}
