/**
 * One sigma program that draws every type of node: disc, ring, square, hollow square, page, diamond, each crisp at any size, with an
 * outer ring for the selected and the doubtful. One program, so that all nodes are one draw call; signed distances, so that no picture
 * has to be loaded.
 */
import type { Attributes } from 'graphology-types';
import type Sigma from 'sigma';
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { type Shape, shapes } from './shape.ts';

/** What the program reads of a node beside sigma's own data. */
export interface ShapeData extends NodeDisplayData {
  readonly shape: Shape;
  /** What lies inside a hollow shape: the colour of the ground. */
  readonly fill: string;
  /** Colour of the outer ring; absent for none. */
  readonly halo?: string;
}

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_fill;
attribute vec4 a_halo;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_fill;
varying vec4 v_halo;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size / u_sizeRatio;
  // Room around the shape for its soft edge, and for its halo where it has one.
  v_point = a_corner * (radius * 1.2 + (a_halo.a > 0.0 ? 6.0 : 1.0));
  v_radius = radius;
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position + v_point * 2.0 * u_correctionRatio, 1)).xy, 0, 1);
  v_color = a_color;
  v_color.a *= bias;
  v_fill = a_fill;
  v_halo = a_halo;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_fill;
varying vec4 v_halo;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;

uniform float u_pixelRatio;

float box(vec2 p, vec2 half_size) {
  vec2 d = abs(p) - half_size;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

// Distance to the outline in pixels: negative inside.
float outline(vec2 p, float r) {
  if (v_shape < 1.5) return length(p) - r;
  if (v_shape < 3.5) return box(p, vec2(r * 0.886));
  if (v_shape < 4.5) return max(box(p, vec2(r * 0.76, r)), (p.x + p.y - r * 1.2) * 0.7071);
  return (abs(p.x) + abs(p.y) - r * 1.2) * 0.7071;
}

// How much of a pixel lies inside.
float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float d = outline(v_point, v_radius);
  float inside = cover(d);
  bool hollow = v_shape > 0.5 && v_shape < 1.5 || v_shape > 2.5 && v_shape < 4.5 || v_shape > 5.5;
  vec4 color = v_color;
  if (hollow) {
    float stroke = v_shape > 3.5 && v_shape < 4.5 ? max(1.25, v_radius * 0.16) : max(1.75, v_radius * 0.34);
    color = mix(v_color, v_fill, cover(d + stroke));
    // Two lines of writing on a page that is large enough to carry them.
    if (v_shape > 3.5 && v_shape < 4.5 && v_radius > 5.5) {
      float line = min(box(v_point - vec2(0.0, -v_radius * 0.08), vec2(v_radius * 0.4, 0.5)),
                       box(v_point - vec2(0.0, -v_radius * 0.46), vec2(v_radius * 0.4, 0.5)));
      color = mix(color, v_color, cover(line));
    }
  }
  gl_FragColor = color * inside;
  float ring = cover(abs(d - 3.0) - 1.0) * v_halo.a;
  gl_FragColor = mix(gl_FragColor, vec4(v_halo.rgb, 1.0), ring);
}
`;

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_pixelRatio'] as const;
type Uniform = (typeof uniforms)[number];

const none = 'rgba(0, 0, 0, 0)';

export class ShapeProgram<N extends Attributes, E extends Attributes> extends NodeProgram<Uniform, N, E> {
  /** Without sigma's buffer for picking: what lies under the pointer is found by `steering.ts`, and nodes are drawn once a frame instead of twice. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<N, E>) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        color('a_color'),
        color('a_fill'),
        color('a_halo'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(_id: number, start: number, data: NodeDisplayData & Partial<ShapeData>): void {
    const { array } = this;
    let at = start;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = shapes.indexOf(data.shape ?? 'disc');
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(data.fill ?? data.color);
    array[at] = floatColor(data.halo ?? none);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram<Uniform>['setUniforms']>[1]): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
