'use strict';
// The same Noto Sans for every engine.
const { dirname } = require('node:path');

const fileOf = (name) => require.resolve(`@expo-google-fonts/noto-sans/${name}`);

const regular = fileOf('400Regular/NotoSans_400Regular.ttf');
const semibold = fileOf('600SemiBold/NotoSans_600SemiBold.ttf');

module.exports = { regular, semibold, folders: [dirname(regular), dirname(semibold)] };
