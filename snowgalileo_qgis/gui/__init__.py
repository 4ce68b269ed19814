"""The widgets of the plugin: the dock, its parts, the options page and the map tools."""
