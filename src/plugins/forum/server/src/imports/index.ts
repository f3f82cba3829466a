/** Files of practices that the Support Unit takes over: checked first, then drafted row by row. */
import importPart from './content-types/import-part/schema.json';
import importSchema from './content-types/import/schema.json';

export { stopImports } from './background';
export { forgetImports } from './forget-imports';
export { importController } from './import.controller';
export { importPanelRoutes } from './import.routes';
export { interruptImports } from './interrupt-imports';

export const importTypes = { import: { schema: importSchema }, 'import-part': { schema: importPart } };
