import type {KeyEntry, KeyName} from '../../hooks/use-keys.ts';
import type {ScreenWords} from '../../../../text/screen-words.ts';
import type {Theme} from '../../theme.ts';

type Options = {readonly words: ScreenWords; readonly theme: Theme};

/** How a key is written in the list of all keys. */
export function keyLabel({key, label}: KeyEntry, {words, theme: {symbols}}: Options): string {
	if (typeof key === 'object') {
		// A space can't be seen, so it has a name.
		return key.character === ' ' ? words.keyNames.space : key.character;
	}

	const written: Readonly<Partial<Record<Extract<KeyName, string>, string>>> = {
		up: symbols.keys.up,
		down: symbols.keys.down,
		left: symbols.keys.left,
		pageup: words.keyNames.pageUp,
		pagedown: words.keyNames.pageDown,
		home: words.keyNames.home,
		end: words.keyNames.end,
		enter: words.keyNames.enter,
		esc: words.keyNames.escape,
		'ctrl+c': words.keyNames.controlC,
		text: words.keyNames.type,
	};
	return written[key] ?? label ?? key;
}
