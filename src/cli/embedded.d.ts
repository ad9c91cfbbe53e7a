/** A schema, embedded as text. */
declare module "*.cedarschema" {
  const text: string;
  export default text;
}
