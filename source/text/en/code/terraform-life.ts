import type {TerraformFacts} from '../../code/terraform-words.ts';
import {code} from './markdown.ts';

/** Who does what from now on. */
export function lifeAfter({versions, images, resources, key, isMarked}: TerraformFacts): readonly string[] {
	const isService = resources.some(({address}) => /^(?:aws_ecs_service|module)\./v.test(address));
	const variables = versions.map(name => code(name)).join(', ');
	const where = versions.length === 0 ? `the image in ${code('main.tf')}${shownImages(images)}` : variables;
	return [
		'## Life after',
		'',
		`- **Upgrading**: you do it now. Change ${where}, plan, apply.`,
		'  A tag such as `7` means another Agent with each release, and instances that start later get the newer',
		'  one: say a whole version to have the same everywhere.',
		'- **Going back**: set the version back, plan, apply.',
		...(isService ? ['  Old revisions of the task definition stay.'] : []),
		...(isMarked
			? [
					'- **dd-ecs-setup** sees by the tag `dd-ecs-setup:exported` that Terraform keeps these resources:',
					'  `status` says so, and its plans leave them alone.',
				]
			: [
					'- **dd-ecs-setup** leaves an Agent alone that it did not make. Nothing says that Terraform keeps',
					'  this one: with a tag such as `managed-by = "terraform"` in `main.tf`, `status` says so.',
				]),
		'- **Giving it back**: `terraform state rm` lets go of each resource above and deletes none; then',
		'  `npx dd-ecs-setup --existing adopt` keeps them again.',
		'- **Removing it**: `terraform destroy`. Nothing of an application is touched.',
		...(key === undefined ? [] : ["  AWS keeps a deleted secret for 30 days, and its name isn't free before."]),
	];
}

function shownImages(images: readonly string[]): string {
	return images.length === 0 ? '' : ` (${images.map(image => code(image)).join(', ')})`;
}
