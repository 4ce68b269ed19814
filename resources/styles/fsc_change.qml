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
    <rasterrenderer band="1" opacity="1" type="singlebandpseudocolor" classificationMax="1" alphaBand="-1" classificationMin="-1" nodataColor="">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader clip="0" classificationMode="1" labelPrecision="6" minimumValue="-1" colorRampType="INTERPOLATED" maximumValue="1">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="178,24,43,255"/>
              <Option type="QString" name="color2" value="33,102,172,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.25;214,96,77,255:0.375;239,138,98,255:0.45;253,219,199,255:0.5;247,247,247,255:0.55;209,229,240,255:0.625;103,169,207,255:0.75;67,147,195,255"/>
            </Option>
            <prop k="color1" v="178,24,43,255"/>
            <prop k="color2" v="33,102,172,255"/>
            <prop k="discrete" v="0"/>
            <prop k="rampType" v="gradient"/>
            <prop k="stops" v="0.25;214,96,77,255:0.375;239,138,98,255:0.45;253,219,199,255:0.5;247,247,247,255:0.55;209,229,240,255:0.625;103,169,207,255:0.75;67,147,195,255"/>
          </colorramp>
          <item alpha="255" color="#b2182b" value="-1" label="-1: less snow"/>
          <item alpha="255" color="#d6604d" value="-0.5" label="-0.5"/>
          <item alpha="255" color="#ef8a62" value="-0.25" label="-0.25"/>
          <item alpha="255" color="#fddbc7" value="-0.1" label="-0.1"/>
          <item alpha="255" color="#f7f7f7" value="0" label="0: no change"/>
          <item alpha="255" color="#d1e5f0" value="0.1" label="0.1"/>
          <item alpha="255" color="#67a9cf" value="0.25" label="0.25"/>
          <item alpha="255" color="#4393c3" value="0.5" label="0.5"/>
          <item alpha="255" color="#2166ac" value="1" label="1: more snow"/>
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
