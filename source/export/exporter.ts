import type {Code} from '../domain/code/code-resource.ts';
import type {Plan} from '../domain/plan/plan.ts';
import type {CodeWords} from '../text/code/code-words.ts';
import type {ScriptWords} from '../text/code/script-words.ts';

/** A file: its name inside the folder of the plan, and whether it can be run. */
export type Artefact = {readonly name: string; readonly text: string; readonly isScript: boolean};

/** A plan as files that do the same without this program. The API key stands in none of them. */
export type Exporter = (plan: Plan, words: ScriptWords) => readonly Artefact[];

/** How files of code are written. */
export type Writing = {
	readonly words: CodeWords & {readonly script: ScriptWords};
	/** This program's. */
	readonly version: string;
	/** Takes over what is there already, instead of making it anew. */
	readonly isImport: boolean;
};

/** Code as files of a tool, which keeps from then on what they describe. */
export type CodeExporter = (code: Code, writing: Writing) => readonly Artefact[];
