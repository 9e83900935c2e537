import type {Patch} from './patch.ts';

/**
Ink's screen for an error, which is caught before (source/front/tui/boundary.tsx), asks for the working folder when it
is loaded; where that was deleted beneath the shell, the program would end there.
*/
export const inkOverview: Patch = {
	file: 'ink/build/components/ErrorOverview.js',
	apply: () => 'export default function ErrorOverview() {\n\treturn null;\n}\n',
};
