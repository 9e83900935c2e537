import type {Format} from '../../domain/choices/choices.ts';
import type {CodeExporter} from '../../export/exporter.ts';

/** Which of the forms that one tool has. */
type Form = {readonly isModule: boolean};

/** An exporter a format, loaded when it is asked for. What is forgotten doesn't compile. */
export const exporters: Readonly<Record<Format, (form: Form) => Promise<CodeExporter>>> = {
	async json() {
		const {json} = await import('../../export/json/json.ts');
		return json;
	},
	async 'aws-cli'() {
		const {codeCli} = await import('../../export/aws-cli/aws-cli.ts');
		return codeCli;
	},
	async cloudformation() {
		const {cloudFormation} = await import('../../export/cloudformation/cloudformation.ts');
		return cloudFormation;
	},
	async terraform({isModule}) {
		if (isModule) {
			const {terraformModule} = await import('../../export/terraform/module/module.ts');
			return terraformModule;
		}

		const {terraform} = await import('../../export/terraform/terraform.ts');
		return terraform;
	},
	async cdk() {
		const {cdk} = await import('../../export/cdk/cdk.ts');
		return cdk;
	},
};
