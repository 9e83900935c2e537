import type {Language} from '../domain/choices/language.ts';
import type {DescriptionWords, HelpWords} from './help-words.ts';
import type {CodeWords} from './code/code-words.ts';
import type {Shell} from './shell/shell.ts';
import type {SkillWords} from './agents/skill-words.ts';
import type {ToolWords} from './agents/tool-words.ts';
import type {TitleWords, Words} from './words.ts';

type Loads = {
	/** Apart from the bulk: they are on the terminal before it's loaded. */
	readonly title: () => Promise<TitleWords>;
	/** The same holds for help, which needs nothing else. */
	readonly help: () => Promise<HelpWords>;
	readonly description: () => Promise<DescriptionWords>;
	readonly skill: () => Promise<SkillWords>;
	readonly tools: () => Promise<ToolWords>;
	readonly code: () => Promise<CodeWords>;
	readonly words: () => Promise<Words>;
};

/** What agents and other programs read, and what exported files say, is English in every language. */
const english = {
	async description() {
		const {description} = await import('./en/usage/description.ts');
		return description;
	},
	async skill() {
		const {skill} = await import('./en/usage/skill.ts');
		return skill;
	},
	async tools() {
		const {tools} = await import('./en/usage/tools.ts');
		return tools;
	},
	async code() {
		const {code} = await import('./en/code/code.ts');
		return code;
	},
} as const satisfies Partial<Loads>;

const inEnglish: Loads = {
	...english,
	async title() {
		const {title} = await import('./en/title.ts');
		return title;
	},
	async help() {
		const {help} = await import('./en/usage/help.ts');
		return help;
	},
	async words() {
		const {en} = await import('./en.ts');
		return en;
	},
};

const loads: Readonly<Record<Language, Loads>> = {
	en: inEnglish,
	ko: {
		...english,
		async title() {
			const {title} = await import('./ko/title.ts');
			return title;
		},
		async help() {
			const {help} = await import('./ko/usage/help.ts');
			return help;
		},
		async words() {
			const [{ko}, {script}] = await Promise.all([import('./ko.ts'), import('./en/changes/script.ts')]);
			return {...ko, script};
		},
	},
	ja: {
		...english,
		async title() {
			const {title} = await import('./ja/title.ts');
			return title;
		},
		async help() {
			const {help} = await import('./ja/usage/help.ts');
			return help;
		},
		async words() {
			const [{ja}, {script}] = await Promise.all([import('./ja.ts'), import('./en/changes/script.ts')]);
			return {...ja, script};
		},
	},
};

/** Every sentence in a language, with commands for a shell; loaded when it is asked for: the others cost nothing. */
export async function wordsIn(language: Language, shell: Shell = 'posix'): Promise<Words> {
	const words = await loads[language].words();
	if (shell === 'posix') {
		return words;
	}

	const {wordsFor} = await import('./shell/words-for.ts');
	return wordsFor(shell, words);
}

/** The words of the first lines in a language. */
export async function titleIn(language: Language): Promise<TitleWords> {
	return loads[language].title();
}

/** The words of help in a language. */
export async function helpIn(language: Language): Promise<HelpWords> {
	return loads[language].help();
}

/** The words of the program described as data, in a language. */
export async function descriptionIn(language: Language): Promise<DescriptionWords> {
	return loads[language].description();
}

/** The words of what coding agents read, in a language. */
export async function skillIn(language: Language): Promise<SkillWords> {
	return loads[language].skill();
}

/** The words of the tools that coding agents call, in a language. */
export async function toolsIn(language: Language): Promise<ToolWords> {
	return loads[language].tools();
}

/** The words of files that are exported, in a language. */
export async function codeIn(language: Language): Promise<CodeWords> {
	return loads[language].code();
}
