import { CamelCasePlugin, PostgresQueryCompiler } from 'kysely';

// snake_case in PostgreSQL, camelCase in TypeScript. Kysely's plugin does it by copying every statement's tree and every
// row; here a name is translated where it is written into a statement, and once for each column of a prepared one.

class Names extends CamelCasePlugin {
  readonly toSnake = (name: string): string => this.snakeCase(name);
  readonly toCamel = (name: string): string => this.camelCase(name);
}
const names = new Names();

export const camelCase = names.toCamel;

export class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(names.toSnake(identifier));
  }
}
