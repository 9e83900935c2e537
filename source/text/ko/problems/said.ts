import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** What AWS said, as data; nothing where it said nothing. */
export function said(detail: string): readonly Line[] {
	return detail === '' ? [] : [[part.quiet('AWS 응답: '), part.value(detail)]];
}
