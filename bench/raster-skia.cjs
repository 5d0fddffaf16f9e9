// Draws the scenes of a folder with Skia on one thread and packs them as PNG files, warm.
//   NODE_PATH=… node raster-skia.cjs FOLDER FONT
// Writes one line for each scene: milliseconds of drawing, packing and both (least and median), and bytes.
const fs = require('fs');
const path = require('path');
const { createCanvas, GlobalFonts } = require('@napi-rs/canvas');

const [folder, font] = process.argv.slice(2);
const warm = 12;
const timed = 25;
GlobalFonts.registerFromPath(font, 'Bench Inter');

function draw(scene, canvas) {
  const context = canvas.getContext('2d');
  context.fillStyle = scene.bg;
  context.fillRect(0, 0, scene.w, scene.h);
  for (const { pts, w, c } of scene.lines) {
    context.strokeStyle = context.fillStyle = c;
    context.lineWidth = w;
    context.beginPath();
    pts.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
    const [[bx, by], [x, y]] = pts.slice(-2);
    const dx = Math.sign(x - bx);
    const dy = Math.sign(y - by);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - 8 * dx - 3.5 * dy, y - 8 * dy + 3.5 * dx);
    context.lineTo(x - 8 * dx + 3.5 * dy, y - 8 * dy - 3.5 * dx);
    context.closePath();
    context.fill();
  }
  context.lineWidth = 1.5;
  for (const { x, y, w, h, r, fill, stroke } of scene.boxes) {
    context.beginPath();
    context.roundRect(x, y, w, h, r);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = stroke;
    context.stroke();
  }
  context.fillStyle = '#1e1e28';
  context.textAlign = 'center';
  for (const { x, y, s, t } of scene.labels) {
    context.font = `${s}px "Bench Inter"`;
    context.fillText(t, x, y);
  }
}

const figures = times => [...times].sort((a, b) => a - b).filter((_, i) => i === 0 || i === times.length >> 1).map(t => t.toFixed(1)).join(' ');

for (const file of fs.readdirSync(folder).filter(name => /^scene-.*\.json$/.test(name)).sort()) {
  const scene = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const [drawing, packing, both] = [[], [], []];
  let bytes = 0;
  for (let i = -warm; i < timed; i++) {
    const canvas = createCanvas(scene.w, scene.h);
    const start = performance.now();
    draw(scene, canvas);
    // Reading one pixel waits for the drawing.
    canvas.getContext('2d').getImageData(0, 0, 1, 1);
    const drawn = performance.now();
    const file = canvas.encodeSync('png');
    const packed = performance.now();
    bytes = file.length;
    if (i >= 0) {
      drawing.push(drawn - start);
      packing.push(packed - drawn);
      both.push(packed - start);
    }
  }
  console.log(`skia-1 ${path.basename(file, '.json')} ${figures(drawing)} ${figures(packing)} ${figures(both)} ${bytes}`);
}
