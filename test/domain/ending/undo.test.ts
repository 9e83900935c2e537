import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {undo} from '../../../source/domain/ending/undo.ts';
import {installChanges} from '../../support/fixtures/plan.ts';

test('revisions that stay are counted by family', () => {
	const registers = installChanges.filter(({kind}) => kind === 'register-task-definition');
	const elsewhere = registers.map(change => ({...change, id: `${change.id}-staging`}));
	const kinds = (changes: typeof installChanges) =>
		undo({changes, targets: []}, []).leaves?.map(({kind, name}) => [kind, name]);
	deepEqual(
		[kinds(registers), kinds([...registers, ...elsewhere])],
		[[['definition', 'datadog-agent-task']], [['definitions', 'datadog-agent-task']]],
	);
});
