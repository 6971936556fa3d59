/** Made by integration.ts. */
declare module 'virtual:cms-editor' {
  /** The address of the CMS's program. */
  export const script: string;
}
