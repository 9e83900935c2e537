// What Java (`java.util.regex.Pattern`, which AWS's page names) and JavaScript read alike, piece by piece. Without
// flags in a pattern, `\Q…\E`, `\p{…}`, look-around, back references, possessive quantifiers and classes in classes.
const pieces = [
	/[\s\w!"#%',\-.\/:;<=>@~]/v,
	/\\[DSWdsw]|\\[^\s\w]/v,
	/\[\^?(?:\w-\w|[\s\w.\/:]|\\[DSWdsw]|\\[^\s\w])+\]/v,
	/\((?!\?)|\(\?:|[$\)^\|]/v,
	/(?:[*+?]|\{\d+(?:,\d*)?\})\??(?![*+?\{])/v,
];

const common = new RegExp(`^(?:${pieces.map(({source}) => source).join('|')})*$`, 'v');

/**
The pattern as a whole text must match it, as `Matcher.matches` of Java wants it: `g2.*` for `g2.2xlarge`, and `g2` for
`g2` alone. `undefined` where the two languages may differ.
*/
export function patternOf(source: string): RegExp | undefined {
	if (!common.test(source)) {
		return undefined;
	}

	try {
		return new RegExp(`^(?:${source})$`, 'v');
	} catch (error) {
		if (error instanceof SyntaxError) {
			return undefined;
		}

		throw error;
	}
}
