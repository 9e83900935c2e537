import {textOf} from '../../../kit/shape.ts';
import type {Of} from '../change-kind.ts';

/** What tags are put on or taken from, as the request names it. */
export const taggedArn: Of<string> = ({request}) => textOf(request.resourceArn) ?? '*';
