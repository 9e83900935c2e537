import type {Words} from '../../words.ts';
import {josa} from '../forms/particle.ts';

/** What `simulate` says beside the variables that it prints. */
export const simulating: Words['simulating'] = {
	serving: (world, url) => `월드 ${josa(world, '을를')} ${url}에서 제공하는 중입니다. Ctrl+C로 중지합니다.`,
	home:
		'클라이언트가 aws sso login과 aws login의 토큰을 찾는 위치이므로 HOME이 포함되어 있습니다. 별도의 셸에서 ' +
		'사용하세요.',
};
