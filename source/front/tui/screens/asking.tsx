import type {Drafts} from '../drafts.ts';
import type {Open} from '../session.ts';
import type {Stage} from '../stage.ts';
import type {Tools} from '../tools.ts';
import {Choosing} from './choosing/choosing.tsx';
import {Confirming} from './confirming/confirming.tsx';
import {Filling} from './filling/filling.tsx';
import {Reviewing} from './reviewing/reviewing.tsx';
import {Typing} from './typing/typing.tsx';

type Props = {readonly open: Open; readonly stage: Stage; readonly tools: Tools; readonly drafts: Drafts};

/** The screen for the open question, by the kind of answer it takes. */
export function Asking({open: {question, renewed, reply}, stage, tools, drafts}: Props) {
	const {input} = question;
	const shared = {question, stage, drafts, onReply: reply};
	switch (input.kind) {
		case 'one':
		case 'many': {
			return <Choosing {...shared} input={input} renewed={renewed} tools={tools} />;
		}

		case 'text': {
			return <Typing {...shared} input={input} tools={tools} />;
		}

		case 'form': {
			return <Filling {...shared} input={input} />;
		}

		case 'confirm': {
			return <Confirming {...shared} input={input} />;
		}

		// What runs where stands above it, and is drawn with it.
		case 'look': {
			return undefined;
		}

		case 'review': {
			return <Reviewing {...shared} input={input} tools={tools} />;
		}
	}
}
