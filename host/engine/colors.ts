import { registries } from '@odoo/o-spreadsheet';

interface ColorsBase {
  finalize(): void;
  getCustomColors(): readonly string[];
}

type PluginClass = new (config: object) => ColorsBase;

const viewPlugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): unknown;
  replace(name: string, plugin: unknown): void;
};

/** Lets the engine look for the colours in use when its menus ask, and not through all cells after each command. */
export function registerColors(): void {
  const Base = viewPlugins.get('custom_colors') as PluginClass;
  viewPlugins.replace(
    'custom_colors',
    class HostColors extends Base {
      override finalize(): void {}
      override getCustomColors(): readonly string[] {
        super.finalize();
        return super.getCustomColors();
      }
    },
  );
}
