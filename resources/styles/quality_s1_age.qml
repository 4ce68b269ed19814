<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" maxOversampling="2" zoomedOutResamplingMethod="nearestNeighbour" zoomedInResamplingMethod="nearestNeighbour"/>
    </provider>
    <rasterrenderer opacity="1" nodataColor="" type="paletted" alphaBand="-1" band="4">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <colorPalette>
        <paletteEntry label="same day" color="#084594" value="0" alpha="255"/>
        <paletteEntry label="1 day before" color="#2171b5" value="1" alpha="255"/>
        <paletteEntry label="2 days before" color="#4292c6" value="2" alpha="255"/>
        <paletteEntry label="3 days before" color="#6baed6" value="3" alpha="255"/>
        <paletteEntry label="4 days before" color="#9ecae1" value="4" alpha="255"/>
        <paletteEntry label="5 days before" color="#c6dbef" value="5" alpha="255"/>
        <paletteEntry label="6 days before" color="#deebf7" value="6" alpha="255"/>
        <paletteEntry label="7 days before" color="#f7fbff" value="7" alpha="255"/>
        <paletteEntry label="none in 8 days" color="#d73027" value="255" alpha="255"/>
      </colorPalette>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation colorizeOn="0" grayscaleMode="0" saturation="0" colorizeBlue="128" invertColors="0" colorizeGreen="128" colorizeRed="255" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
