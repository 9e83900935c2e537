import type {Plan} from '../domain/plan/plan.ts';
import type {ScriptWords} from '../text/script-words.ts';

/** A file: its name inside the folder of the plan, and whether it can be run. */
export type Artefact = {readonly name: string; readonly text: string; readonly isScript: boolean};

/** A plan as files that do the same without this program. The API key stands in none of them. */
export type Exporter = (plan: Plan, words: ScriptWords) => readonly Artefact[];
