<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" maxOversampling="2" zoomedOutResamplingMethod="nearestNeighbour" enabled="false"/>
    </provider>
    <rasterrenderer band="1" opacity="1" type="singlebandpseudocolor" classificationMax="1" alphaBand="-1" classificationMin="0" nodataColor="">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader clip="0" classificationMode="1" labelPrecision="6" minimumValue="0" colorRampType="INTERPOLATED" maximumValue="1">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="181,138,79,255"/>
              <Option type="QString" name="color2" value="8,69,148,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.2;211,230,245,255:0.4;158,202,225,255:0.6;87,160,206,255:0.8;39,117,187,255"/>
            </Option>
            <prop k="color1" v="181,138,79,255"/>
            <prop k="color2" v="8,69,148,255"/>
            <prop k="discrete" v="0"/>
            <prop k="rampType" v="gradient"/>
            <prop k="stops" v="0.2;211,230,245,255:0.4;158,202,225,255:0.6;87,160,206,255:0.8;39,117,187,255"/>
          </colorramp>
          <item alpha="255" color="#b58a4f" value="0" label="0: no snow"/>
          <item alpha="255" color="#d3e6f5" value="0.2" label="0.2"/>
          <item alpha="255" color="#9ecae1" value="0.4" label="0.4"/>
          <item alpha="255" color="#57a0ce" value="0.6" label="0.6"/>
          <item alpha="255" color="#2775bb" value="0.8" label="0.8"/>
          <item alpha="255" color="#084594" value="1" label="1: full snow cover"/>
          <rampLegendSettings useContinuousLegend="0" prefix="" maximumLabel="" direction="0" suffix="" minimumLabel="" orientation="2">
            <numericFormat id="basic">
              <Option type="Map">
                <Option type="QChar" name="decimal_separator" value=""/>
                <Option type="int" name="decimals" value="6"/>
                <Option type="int" name="rounding_type" value="0"/>
                <Option type="bool" name="show_plus" value="false"/>
                <Option type="bool" name="show_thousand_separator" value="true"/>
                <Option type="bool" name="show_trailing_zeros" value="false"/>
                <Option type="QChar" name="thousand_separator" value=""/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" gamma="1" brightness="0"/>
    <huesaturation colorizeBlue="128" invertColors="0" colorizeRed="255" grayscaleMode="0" colorizeGreen="128" colorizeOn="0" colorizeStrength="100" saturation="0"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
