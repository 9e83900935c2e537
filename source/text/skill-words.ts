import type {FeatureId} from '../domain/choices/feature-id.ts';

/** What a coding agent is told before it uses this program; tables come from the program described as data. */
export type SkillWords = {
	/** When the skill is of use, in a line. */
	readonly when: string;
	/** What it is, and for what. */
	readonly introduction: readonly string[];
	/** The order of work, a step each: what it is called, what to do, and the command lines of it. */
	readonly steps: readonly SkillStep[];
	/** What is never done, whoever asks for it. */
	readonly never: readonly string[];
	/** How answers are given. */
	readonly answers: readonly string[];
	/** The same as tools of a server. */
	readonly tools: readonly string[];
	/** What to do after an exit code, by its number. */
	readonly after: Readonly<Record<number, string>>;
	readonly headings: Readonly<
		Record<'steps' | 'never' | 'answers' | 'exitCodes' | 'commands' | 'features' | 'tools', string>
	>;
	readonly columns: Readonly<
		Record<'exitCode' | 'meaning' | 'next' | 'command' | 'changes' | 'feature' | 'what', string>
	>;
	/** What a command may change: nothing, what its plan says, or that with an option alone. */
	readonly changes: Readonly<Record<'nothing' | 'plan', string>> & {readonly only: (option: string) => string};
	/** Which features are on by themselves. */
	readonly defaults: (ids: readonly FeatureId[]) => string;
};

export type SkillStep = {readonly title: string; readonly text: string; readonly commands: readonly string[]};
