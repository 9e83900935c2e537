import type {BrowserContextOptions} from 'playwright-core';

/** How a page is looked at. */
export type Mode = {readonly context: BrowserContextOptions; readonly isPrinted?: true};

const wide = {viewport: {width: 1280, height: 900}};
const narrow = {viewport: {width: 360, height: 740}};

export const modes = {
	light: {context: wide},
	dark: {context: {...wide, colorScheme: 'dark'}},
	'forced colours': {context: {...wide, forcedColors: 'active'}},
	'forced colours, dark': {context: {...wide, forcedColors: 'active', colorScheme: 'dark'}},
	'more contrast': {context: {...wide, contrast: 'more'}},
	'more contrast, dark': {context: {...wide, contrast: 'more', colorScheme: 'dark'}},
	phone: {context: {...narrow, isMobile: true, hasTouch: true, deviceScaleFactor: 2}},
	'narrow, dark': {context: {...narrow, colorScheme: 'dark'}},
	print: {context: {viewport: {width: 718, height: 1000}}, isPrinted: true},
} as const satisfies Readonly<Record<string, Mode>>;
