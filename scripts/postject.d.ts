declare module 'postject' {
  /** Puts a resource into an executable file, and sets the fuse that says so. */
  export function inject(
    file: string,
    name: string,
    content: Uint8Array,
    options: { readonly sentinelFuse: string },
  ): Promise<void>
}
