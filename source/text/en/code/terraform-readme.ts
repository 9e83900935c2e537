import type {TerraformFacts} from '../../code/terraform-words.ts';
import {block, cell, code, flowing, link} from './markdown.ts';
import {lifeAfter} from './terraform-life.ts';

/** The guide beside Terraform code, in Markdown. */
export function terraformReadme(facts: TerraformFacts): string {
	const sections = [intro, needs, key, inClear, apply, takenOver, beside, left, module, lifeAfter];
	return `${sections
		.map(section => flowing(section(facts)))
		.filter(text => text !== '')
		.join('\n\n')}\n`;
}

type Lines = readonly string[];

function intro({resources, account, regions}: TerraformFacts): Lines {
	const where = `${regions.length === 1 ? 'region' : 'regions'} ${regions.join(', ')}`;
	return [
		'# Datadog Agent on Amazon ECS, as Terraform code',
		'',
		`Written for account ${account}, ${where}.`,
		'',
		'| resource | what it is | name | region |',
		'|---|---|---|---|',
		...resources.map(({address, what, name, region, isThere}) => {
			const place = address.startsWith('aws_iam') ? 'all' : region;
			return `| ${code(address)} | ${what} | ${cell(name)}${isThere ? ', exists' : ''} | ${place} |`;
		}),
	];
}

function needs({minimum, regions}: TerraformFacts): Lines {
	return [
		'## What it needs',
		'',
		`- Terraform ${minimum.terraform} or newer, or an OpenTofu that takes the same.`,
		`- The AWS provider from ${minimum.aws} on, before 7.`,
		`- ${
			regions.length > 1
				? 'Nothing for the regions: each resource says its own, and one provider reaches all of them.'
				: 'The region, which is the variable `region`.'
		}`,
		'- Credentials of the account, as `aws sts get-caller-identity` shows them.',
		'- A place for the state: add your `backend` block to `versions.tf`. Without one it is a file in this',
		'  folder.',
	];
}

function key({key: variable}: TerraformFacts): Lines {
	return variable === undefined
		? []
		: [
				'## How the API key gets in',
				'',
				...block(`read -rs TF_VAR_${variable} && export TF_VAR_${variable}`),
				'',
				'It goes to AWS by a write-only argument, from a variable that nothing keeps: it is neither in the',
				'state nor in a',
				'saved plan. Each `plan` and `apply` needs it.',
				'',
				'To change the key, give the new one and add 1 to `api_key_version`. Agents read it when they',
				'start, so start them',
				'anew: `aws ecs update-service --cluster CLUSTER --service SERVICE --force-new-deployment`.',
				'A daemon on managed instances takes another revision, as with another version.',
				'',
				'A secret that exists is better still: export a plan that uses it (`--api-key-secret-arn ARN`), and',
				'the code has its',
				'ARN and nothing else.',
			];
}

function inClear({inClear: names}: TerraformFacts): Lines {
	return names.length === 0
		? []
		: [
				'## What stands in clear',
				'',
				`The task definition has values in clear: ${names.map(name => code(name)).join(', ')}.`,
				'They come from the',
				'environment (`TF_VAR_…`) and are in none of these files. **But Terraform keeps task definitions in',
				'its state, with these',
				'values in them**: who reads the state reads them. Put them into a secret first where that is too',
				'many people.',
			];
}

function apply({resources}: TerraformFacts): Lines {
	return [
		'## Apply it',
		'',
		...block('terraform init', 'terraform plan -out agent.plan', 'terraform apply agent.plan'),
		'',
		...(resources.some(({isThere}) => isThere)
			? [
					'The first plan takes over what exists ("will be imported"). Look for what it would replace or',
					'destroy: of what serves, nothing has to be.',
				]
			: [
					'The plan makes all of it. What exists by the same name makes the apply fail with "already exists"',
					'and stays as it is: an `import` block takes it over.',
				]),
	];
}

function takenOver({resources}: TerraformFacts): Lines {
	const there = resources.filter(({isThere}) => isThere);
	return there.length === 0
		? []
		: [
				'`imports.tf` names what is taken over, in account and region as it was seen:',
				'',
				...there.map(({address, name}) => `- ${code(address)}: ${cell(name)}`),
				'',
				'After the first apply that file has done its work and can go.',
			];
}

function beside({beside: changes}: TerraformFacts): Lines {
	return changes.length === 0
		? []
		: [
				'## What has to be done besides',
				'',
				'No description of what is to be can say these. Do them before the first apply:',
				'',
				...changes.map(sentence => `- ${cell(sentence)}`),
			];
}

function left({left: all}: TerraformFacts): Lines {
	return all.length === 0
		? []
		: [
				'## Not in this code',
				'',
				'The AWS provider has no argument for these, and what is made from this code is without them:',
				'',
				...all.map(({address, path, value}) => {
					const shown = value === '' ? 'what is known only when it is applied' : code(value);
					return `- ${code(address)}: ${code(path)} is ${shown}`;
				}),
			];
}

function module({module: said}: TerraformFacts): Lines {
	return said === undefined
		? []
		: [
				"## Datadog's module",
				'',
				`What runs on Linux instances of EC2 is made by ${link(said.name, said.page)}, version`,
				`${said.version}.`,
				'What that module does otherwise than the plan follows.',
				"A feature that lacks what it asks for doesn't work.",
				'',
				...said.otherwise.map(sentence => `- ${cell(sentence)}`),
				...(said.plain.length === 0
					? []
					: [
							'',
							'It has no word for these, which are resources of the provider:',
							`${said.plain.map(name => cell(name)).join(', ')}.`,
						]),
			];
}
