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
    <rasterrenderer band="1" opacity="1" type="singlebandpseudocolor" classificationMax="0.5" alphaBand="-1" classificationMin="0" nodataColor="">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader clip="0" classificationMode="1" labelPrecision="6" minimumValue="0" colorRampType="INTERPOLATED" maximumValue="0.5">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="252,251,253,255"/>
              <Option type="QString" name="color2" value="63,0,125,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.1;218,218,235,255:0.2;188,189,220,255:0.4;128,125,186,255:0.6;106,81,163,255"/>
            </Option>
            <prop k="color1" v="252,251,253,255"/>
            <prop k="color2" v="63,0,125,255"/>
            <prop k="discrete" v="0"/>
            <prop k="rampType" v="gradient"/>
            <prop k="stops" v="0.1;218,218,235,255:0.2;188,189,220,255:0.4;128,125,186,255:0.6;106,81,163,255"/>
          </colorramp>
          <item alpha="255" color="#fcfbfd" value="0" label="0: all agree"/>
          <item alpha="255" color="#dadaeb" value="0.05" label="0.05"/>
          <item alpha="255" color="#bcbddc" value="0.1" label="0.1"/>
          <item alpha="255" color="#807dba" value="0.2" label="0.2"/>
          <item alpha="255" color="#6a51a3" value="0.3" label="0.3"/>
          <item alpha="255" color="#3f007d" value="0.5" label="0.5: no agreement"/>
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
